package com.acme.expose;

import de.immobridge.kit.*;

/** What AWS Lambda calls, as in com.acme.expose.Handlers$Unlock. */
public final class Handlers {
  public static final class Unlock extends UnlockFunction {
    public Unlock() { super(ExposeAssistant.provider()); }
  }

  public static final class ServiceCall extends ServiceFunction {
    public ServiceCall() { super(ExposeAssistant.provider()); }
  }

  public static final class PropertyEditing extends PropertyFunction {
    public PropertyEditing() { super(ExposeAssistant.provider()); }
  }
}
