package de.immobridge.sandbox.deployment;

import java.net.URI;
import java.util.Map;

/** An AWS to run the functions in. */
interface Cloud extends AutoCloseable {

  /** What a function finds in its environment. */
  Map<String, String> environment(Template.Function function);

  /** Where everything of AWS is that the environment does not say. */
  URI address(Template.Function function);

  /** The secret agreed with onOffice, as the cloud keeps it. */
  String providerSecret();
}
