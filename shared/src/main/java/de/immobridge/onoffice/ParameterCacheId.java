package de.immobridge.onoffice;

/**
 * Names the context that onOffice keeps for one opened window (reference B.4). Never an identity.
 */
public record ParameterCacheId(String value) {
  public ParameterCacheId {
    Text.required(value, "parameterCacheId");
  }
}
