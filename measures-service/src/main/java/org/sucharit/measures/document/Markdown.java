package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The bits of Markdown and HTML that stand in text taken from PDFs. */
final class Markdown {

    private static final Set<String> BREAKING = Set.of("p", "br", "div", "li", "ul", "ol", "tr", "td", "th");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "strong", "i", "em", "u", "s", "span", "font", "sup", "sub", "small", "mark", "del", "ins",
            "center");

    private Markdown() {}

    /** Without the pairs of {@code **} around bold text, which may go over lines but not over paragraphs. */
    static String withoutBold(String text) {
        if (!text.contains("**")) return text;
        var plain = new StringBuilder(text.length());
        int done = 0;
        int at = marker(text, 0);
        while (at >= 0) {
            int close = marker(text, at + 2);
            if (close < 0) break;
            if (text.indexOf("\n\n", at, close) >= 0 || close == at + 2) {
                at = close == at + 2 ? marker(text, close + 2) : close;
                continue;
            }
            plain.append(text, done, at).append(text, at + 2, close);
            done = close + 2;
            at = marker(text, done);
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int marker(String text, int from) {
        int at = text.indexOf("**", from);
        while (at > 0 && text.charAt(at - 1) == '\\') at = text.indexOf("**", at + 2);
        return at;
    }

    static int level(String line) {
        int hashes = 0;
        while (hashes < line.length() && line.charAt(hashes) == '#') hashes++;
        return hashes >= 1 && hashes <= 6 && hashes < line.length() && line.charAt(hashes) == ' ' ? hashes : 0;
    }

    static String withoutHashes(String line) {
        int level = level(line);
        return level == 0 ? line : line.substring(level).replaceAll("\\s#+\\s*$", "");
    }

    /** A row between pipes is split at them; other fields stay as they are. */
    static List<String> cellsOf(List<String> fields) {
        if (fields.size() > 1) return fields;
        var line = fields.getFirst().strip();
        if (line.length() < 3 || line.charAt(0) != '|' || line.charAt(line.length() - 1) != '|') return fields;
        var cells = new ArrayList<String>();
        int from = 1;
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '|' && line.charAt(i - 1) != '\\') {
                cells.add(line.substring(from, i).replace("\\|", "|"));
                from = i + 1;
            }
        }
        return cells.size() > 1 ? cells : fields;
    }

    /** The row of dashes under the headings of a table between pipes. */
    static boolean isRule(List<String> cells) {
        return cells.stream().allMatch(cell -> {
            var dashes = cell.strip();
            return dashes.contains("--") && dashes.chars().allMatch(c -> c == '-' || c == ':');
        });
    }

    /** Whether a paragraph begun in this stretch has not ended in it. */
    static boolean isOpen(String text, int from, int to) {
        boolean open = false;
        int at = text.indexOf('<', from, to);
        while (at >= 0) {
            if (text.startsWith("<p>", at)) open = true;
            else if (text.startsWith("</p>", at)) open = false;
            at = text.indexOf('<', at + 1, to);
        }
        return open;
    }

    /** Text with the known tags turned into line breaks or nothing, entities and escapes resolved. */
    static String plain(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf('\\') < 0) return text;
        var plain = new StringBuilder(text.length());
        var address = "";
        int linked = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && "\\`*_{}[]()#+-.!|<>~".indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            int end = c == '<' ? tagEnd(text, at) : -1;
            if (end > 0) {
                var tag = text.substring(at + 1, end - 1);
                var name = nameOf(tag);
                if (name.equals("a") && !tag.startsWith("/")) {
                    address = addressOf(tag);
                    linked = plain.length();
                } else if (name.equals("a")) {
                    if (!address.isEmpty() && !shows(plain.substring(linked), address))
                        plain.append(' ').append(address);
                    address = "";
                } else if (BREAKING.contains(name)) {
                    plain.append('\n');
                }
                at = end;
                continue;
            }
            end = c == '&' ? text.indexOf(';', at) : -1;
            var character = end > 0 && end - at <= 9 ? entity(text.substring(at + 1, end)) : "";
            if (character.isEmpty()) {
                plain.append(c);
                at++;
            } else {
                plain.append(character);
                at = end + 1;
            }
        }
        return plain.toString();
    }

    /** The end of a known tag that begins here, else -1: "&lt;100" is text. */
    private static int tagEnd(String text, int from) {
        int end = text.indexOf('>', from);
        if (end < 0 || end - from > 2_000) return -1;
        var name = nameOf(text.substring(from + 1, end));
        return BREAKING.contains(name) || INLINE.contains(name) ? end + 1 : -1;
    }

    private static String nameOf(String tag) {
        int from = tag.startsWith("/") ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetter(tag.charAt(to)) && tag.charAt(to) < 128) to++;
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static String addressOf(String tag) {
        int href = tag.toLowerCase(Locale.ROOT).indexOf("href=");
        if (href < 0 || href + 6 > tag.length()) return "";
        char quote = tag.charAt(href + 5);
        int from = quote == '"' || quote == '\'' ? href + 6 : href + 5;
        int to = from == href + 6 ? tag.indexOf(quote, from) : tag.length();
        return to < 0 ? "" : tag.substring(from, to).strip();
    }

    /** Whether the address can be read in the linked text, so that it need not be added. */
    static boolean shows(String linked, String address) {
        var bare = address.replaceFirst("^https?://", "").replaceFirst("/$", "");
        return address.startsWith("#") || linked.replaceAll("\\s", "").contains(bare);
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> numeric(name);
        };
    }

    private static String numeric(String name) {
        if (!name.startsWith("#")) return "";
        try {
            boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }
}
