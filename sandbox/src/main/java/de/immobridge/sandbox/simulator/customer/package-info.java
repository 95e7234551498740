/**
 * What a customer has in its onOffice: users, groups, fields, estates in their languages, files.
 */
@NullMarked
package de.immobridge.sandbox.simulator.customer;

import org.jspecify.annotations.NullMarked;
