/**
 * onOffice on one's own machine, as a provider of the Marketplace meets it. Written from the
 * protocol dossier alone; it shares no code with the provider, so that two readings can be
 * compared.
 */
@NullMarked
package de.immobridge.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
