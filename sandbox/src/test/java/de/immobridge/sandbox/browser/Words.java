package de.immobridge.sandbox.browser;

/**
 * What differs in {@link Journey} from language to language.
 *
 * @param page of the pages, as HTML writes it
 * @param estate of the version that is edited
 * @param other version, which has to stay as it is
 */
record Words(
    String page,
    String estate,
    String other,
    String estateName,
    String newTitle,
    String unlock,
    String keyWrong,
    String failed,
    String active,
    String activeForAll,
    String serviceButton,
    String saved,
    String conflict) {}
