package org.sucharit.pagekit;

/**
 * A file of the look: style, script, font, picture.
 *
 * @param hash the first twelve hex digits of the content's SHA-256
 */
public record Asset(String name, String hash, String contentType, byte[] content) {

    /** The address under which it may be kept for ever: {@code /assets/site.0a1b2c3d4e5f.css}. */
    public String href() {
        int dot = name.lastIndexOf('.');
        return "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
    }
}
