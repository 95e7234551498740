package de.immobridge.marketplace;

import java.net.URI;

/**
 * An address as onOffice called it.
 *
 * @param base our public scheme and host, from the settings and never from a forwarded header
 * @param path undecoded, with a trailing slash if it came with one
 */
record SignedUrl(URI base, String path, String rawQuery, Parameters parameters) {}
