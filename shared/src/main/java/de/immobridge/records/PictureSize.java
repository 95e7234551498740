package de.immobridge.records;

/** How large pictures are asked for. */
public record PictureSize(String word) {
  /** As it was uploaded; without the customer's watermark. */
  public static final PictureSize ORIGINAL = new PictureSize("original");

  /** At most this wide and this high, in pixels. */
  public static PictureSize within(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture has at least one pixel");
    }
    return new PictureSize(width + "x" + height);
  }
}
