package de.immobridge.onoffice;

import java.util.List;

/** Lets tests of other rooms have bytes read as an answer of onOffice. */
public final class ReadAnswer {
  private ReadAnswer() {}

  public static List<Outcome> of(byte[] body, List<Action> actions) {
    return new AnswerReader(ErrorCodes.DEFAULT).read(body, actions);
  }
}
