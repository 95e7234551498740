package de.immobridge.records;

import de.immobridge.onoffice.Api;
import java.util.List;

/** Reads and writes one record through a projection. */
final class Reading {
  private Reading() {}

  static <T> Ask<Read<T>> of(Place place, Projection<T> projection) {
    return place
        .locate(projection.asked())
        .map(
            read ->
                switch (read) {
                  case Read.Found<Place.Located>(var located, _) ->
                      new Read.Found<>(
                          projection.shown(located.values()),
                          located.values().gaps(projection.fields()));
                  case Read<Place.Located> other ->
                      other.map(located -> projection.shown(located.values()));
                });
  }

  static <T> Written<T> write(
      Api api, Place place, Projection<T> shown, List<? extends Change<?>> changes) {
    return Writer.write(api, place, List.copyOf(changes), shown.asked()).map(shown::shown);
  }
}
