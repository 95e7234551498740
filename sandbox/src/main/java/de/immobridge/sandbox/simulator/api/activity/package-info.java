/** The actions on activities, tasks and appointments. */
@NullMarked
package de.immobridge.sandbox.simulator.api.activity;

import org.jspecify.annotations.NullMarked;
