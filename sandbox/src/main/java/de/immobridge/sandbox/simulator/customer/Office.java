package de.immobridge.sandbox.simulator.customer;

/** A customer together with the records that change. */
public record Office(Customer customer, Estates estates, EstateFiles files) {}
