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
  MISSING_RECORD_ID(79, "The record id is missing"),
  UNKNOWN_RECORD(80, "The record is unknown or out of reach"),
  LOOK_BELOW(97, "See the status of the single action"),
  MISSING_ESTATE_ID(110, "The estate id is missing"),
  MISSING_FILE_NAME(114, "The file name is missing"),
  BAD_DATE(122, "The date is not valid"),
  FILE_NOT_FOUND(127, "There is no such file"),
  NO_TEMPORARY_UPLOAD(129, "There is no such temporary upload"),
  OUT_OF_TIME(136, "The timestamp is too old or the clocks differ"),
  WRONG_HMAC(137, "The HMAC is wrong"),
  PICTURE_PARAMETERS(139, "'categories' or 'estateids' is missing"),
  UNKNOWN_FILTER_FIELD(141, "The field of the filter is unknown"),
  UNKNOWN_OPERATOR(142, "The filter operator is unknown"),
  UNKNOWN_FIELD(143, "The field is unknown"),
  INVALID_LANGUAGE(160, "The language is not valid"),
  ATTRIBUTE_IN_USE(161, "The estate has a file with this document attribute"),
  BAD_FILE_TYPE(162, "The file type is not valid"),
  BAD_MODULE(163, "The module is not valid"),
  MISSING_PARAMETER(167, "A parameter is missing"),
  NO_RIGHT_TO_READ_USER(170, "There is no right to read this user"),
  NO_WRITE_RIGHT(174, "There is no right to change records"),
  UNKNOWN_CACHE(177, "The parameter cache does not exist"),
  CACHE_LACKS_ENTRIES(178, "The parameter cache lacks entries"),
  NOT_THE_BUYER(184, "The user did not buy this"),
  BAD_USER(184, "The user id is missing or not that of an active user"),
  BAD_RECORD_IDS(185, "The record ids are missing or wrong"),
  USER_ID_NOT_A_NUMBER(186, "The user id must be a whole number"),
  UNKNOWN_TRANSACTION(189, "There is no such transaction"),
  TRANSACTION_TOO_OLD(190, "Without a claim the time for this transaction has passed"),
  INVALID_CLAIM(193, "extendedclaim is missing, empty or not valid"),
  WRONG_TYPE(194, "A parameter is of the wrong type"),
  NOT_MAIN_LANGUAGE(198, "The resourceid is not that of the main language"),
  OUTDATED_CLAIM(201, "extendedclaim is too old"),
  NOT_REFUNDABLE(210, "The transaction cannot be refunded"),
  UNKNOWN_SORT_FIELD(212, "The sort field is unknown"),
  BAD_FILE_NAME(213, "The file name is not valid"),
  BAD_PRICE(214, "The price is not valid"),
  NULL_PARAMETER(215, "A parameter must not be null"),
  NOT_A_TEXT(227, "A text was expected"),
  NOT_AN_INTEGER(228, "A whole number was expected"),
  OPERATOR_ON_MULTISELECT(232, "The operator is not allowed on a multiselect field"),
  DATA_NOT_TEXT(236, "'data' must be a text"),
  SECOND_TITLE_PICTURE(239, "The estate has a title picture already"),
  CLOSED_TO_MARKETPLACE(240, "The call is not open to Marketplace API users"),
  FOREIGN_CLAIM(248, "extendedclaim does not match"),
  UNKNOWN_USER(251, "The user is unknown"),
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
