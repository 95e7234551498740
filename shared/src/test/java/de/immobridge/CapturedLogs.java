package de.immobridge;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Everything that our own classes log at any level, with the exceptions that go along. */
public final class CapturedLogs implements AutoCloseable {
  private static final String OURS = "de.immobridge";

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
  private final LoggerConfig config = context.getConfiguration().getLoggerConfig(OURS);
  private final Level before = config.getLevel();
  private final Lines appender = new Lines();

  public CapturedLogs() {
    appender.start();
    config.addAppender(appender, Level.ALL, null);
    config.setLevel(Level.ALL);
    context.updateLoggers();
  }

  /** One text per event. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    config.removeAppender(appender.getName());
    config.setLevel(before);
    context.updateLoggers();
  }

  private final class Lines extends AbstractAppender {
    Lines() {
      super(
          "captured-" + System.identityHashCode(CapturedLogs.this),
          null,
          null,
          true,
          Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      var line =
          new StringBuilder(event.getLevel() + " " + event.getMessage().getFormattedMessage());
      line.append(' ').append(event.getContextData().toMap());
      for (Throwable each = event.getThrown(); each != null; each = each.getCause()) {
        line.append('\n').append(each);
      }
      lines.add(line.toString());
    }
  }
}
