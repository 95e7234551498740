package de.immobridge.marketplace;

/** Why a call is not accepted as coming from onOffice. For logs and metrics, not for strangers. */
public enum Refusal {
  QUERY_TOO_LONG,
  TOO_MANY_PARAMETERS,
  BROKEN_ENCODING,
  DUPLICATE_PARAMETER,
  SIGNATURE_MISSING,
  SIGNATURE_EMPTY,
  SIGNATURE_IS_A_LIST,
  SIGNATURE_WRONG,
  TIMESTAMP_MISSING,
  TIMESTAMP_NOT_A_NUMBER,
  TIMESTAMP_IS_A_LIST,
  TOO_OLD,
  FROM_THE_FUTURE;

  /** Whether the signature was right, so that opening the page again will help. */
  public boolean onlyAge() {
    return this == TOO_OLD || this == FROM_THE_FUTURE;
  }
}
