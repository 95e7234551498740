package de.immobridge.sandbox.simulator.api;

/** The error codes the simulator gives of its own accord (F.7). The texts are ours. */
public enum ApiError {
  BAD_JSON(4, "The request is not valid JSON"),
  EMPTY_BODY(9, "The request is empty"),
  BAD_TOKEN(13, "'token' is missing or not a text"),
  BAD_REQUEST(14, "'request' is missing or not an object"),
  BAD_ACTIONS(15, "'actions' is missing or not a list"),
  BAD_ACTION_ID(16, "'actionid' is missing or not a text"),
  EMPTY_ACTION_ID(17, "'actionid' is empty"),
  BAD_RESOURCE_ID(18, "'resourceid' is missing or wrong"),
  BAD_RESOURCE_TYPE(19, "'resourcetype' is missing or not a text"),
  BAD_PARAMETERS(20, "'parameters' is missing or not an object"),
  EMPTY_PARAMETER_NAME(21, "A parameter has no name"),
  NOT_AUTHENTICATED(22, "The token is not accepted"),
  UNKNOWN_ACTION(23, "There is no such action"),
  WRONG_RESOURCE_ID(24, "There is no such resourceid"),
  UNKNOWN_RESOURCE_TYPE(25, "There is no such resourcetype for this action"),
  BAD_ESTATE_ID(65, "The estate id is not a number"),
  NOT_A_LIST(74, "A list was expected"),
  KEYS_NOT_PERMITTED(76, "A key is not permitted in the multiselect field"),
  KEY_NOT_PERMITTED(77, "The key is not permitted in the singleselect field"),
  UNKNOWN_RECORD(80, "The record is unknown or out of reach"),
  LOOK_BELOW(97, "See the status of the single action"),
  OUT_OF_TIME(136, "The timestamp is too old or the clocks differ"),
  WRONG_HMAC(137, "The HMAC is wrong"),
  UNKNOWN_FILTER_FIELD(141, "The field of the filter is unknown"),
  UNKNOWN_OPERATOR(142, "The filter operator is unknown"),
  UNKNOWN_FIELD(143, "The field is unknown"),
  INVALID_LANGUAGE(160, "The language is not valid"),
  BAD_MODULE(163, "The module is not valid"),
  MISSING_PARAMETER(167, "A parameter is missing"),
  NO_WRITE_RIGHT(174, "There is no right to change records"),
  UNKNOWN_CACHE(177, "The parameter cache does not exist"),
  CACHE_LACKS_ENTRIES(178, "The parameter cache lacks entries"),
  INVALID_CLAIM(193, "extendedclaim is missing, empty or not valid"),
  WRONG_TYPE(194, "A parameter is of the wrong type"),
  NOT_MAIN_LANGUAGE(198, "The resourceid is not that of the main language"),
  OUTDATED_CLAIM(201, "extendedclaim is too old"),
  UNKNOWN_SORT_FIELD(212, "The sort field is unknown"),
  NULL_PARAMETER(215, "A parameter must not be null"),
  NOT_A_TEXT(227, "A text was expected"),
  NOT_AN_INTEGER(228, "A whole number was expected"),
  OPERATOR_ON_MULTISELECT(232, "The operator is not allowed on a multiselect field"),
  CLOSED_TO_MARKETPLACE(240, "The call is not open to Marketplace API users"),
  FOREIGN_CLAIM(248, "extendedclaim does not match"),
  BAD_VALUE(255, "The value of a parameter is not valid"),
  BAD_FILTER(257, "The filter is not valid"),
  ESTATE_NOT_WRITABLE(262, "There is no right to change the estate"),
  UNKNOWN_SAVED_FILTER(284, "The saved filter is unknown");

  private final int code;
  private final String text;

  ApiError(int code, String text) {
    this.code = code;
    this.text = text;
  }

  public int code() {
    return code;
  }

  String text() {
    return text;
  }
}
