package de.immobridge.sandbox.check;

import java.util.List;

/** For a terminal: one line a point, and the steps of those that are broken. */
record TextReport(List<Finding> findings) {

  @Override
  public String toString() {
    var text = new StringBuilder();
    String subject = "";
    for (Finding finding : findings) {
      if (!finding.point().subject().equals(subject)) {
        subject = finding.point().subject();
        text.append('\n').append(subject).append('\n');
      }
      text.append("  ").append(line(finding)).append('\n');
      if (finding.verdict() instanceof Verdict.Broken) {
        finding.steps().forEach(step -> text.append("            ").append(step).append('\n'));
      }
    }
    return text.append('\n').append(sum()).append('\n').toString();
  }

  private static String line(Finding finding) {
    String promise = finding.point().promise();
    return switch (finding.verdict()) {
      case Verdict.Kept _ -> "kept      " + promise;
      case Verdict.Broken(String why) -> "BROKEN    " + promise + " " + why;
      case Verdict.NotTried(String why) -> "not tried " + promise + " " + why;
    };
  }

  private String sum() {
    return count(Verdict.Kept.class)
        + " kept, "
        + count(Verdict.Broken.class)
        + " broken, "
        + count(Verdict.NotTried.class)
        + " not tried";
  }

  private long count(Class<? extends Verdict> kind) {
    return findings.stream().map(Finding::verdict).filter(kind::isInstance).count();
  }
}
