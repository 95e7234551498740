package de.immobridge.sandbox.simulator.customer;

/** An office group of users. */
public record Group(int id, String name) {}
