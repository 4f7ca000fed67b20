package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What leads on from a page. */
record Html(String text) {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\shref=\"(/[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<(textarea)\\b([^>]*)>(.*?)</textarea>|<(select)\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\svalue=\"([^\"]+)\"");

    /**
     * A form that sends something.
     *
     * @param action empty: to the page itself
     * @param fields with what stands in them, or something that would do
     * @param files names of fields for files
     */
    record Form(String action, Map<String, String> fields, List<String> files) {

        String encoded() {
            return fields.entrySet().stream()
                    .map(field ->
                            URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }

    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> plain(link.group(1)).replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    List<Form> forms() {
        return FORM.matcher(text)
                .results()
                .filter(form -> attribute(form.group(1), "method").equalsIgnoreCase("post"))
                .map(form -> form(attribute(form.group(1), "action"), form.group(2)))
                .toList();
    }

    private static Form form(String action, String html) {
        var fields = new LinkedHashMap<String, String>();
        var files = new ArrayList<String>();
        FIELD.matcher(html).results().forEach(found -> {
            if (found.group(3) != null) typed(fields, found.group(4), plain(found.group(5)));
            else if (found.group(6) != null) chosen(fields, found.group(7), found.group(8));
            else if (attribute(found.group(2), "type").equals("file")) files.add(attribute(found.group(2), "name"));
            else typed(fields, found.group(2), attribute(found.group(2), "value"));
        });
        return new Form(action, fields, files);
    }

    private static void typed(Map<String, String> fields, String attributes, String value) {
        var name = attribute(attributes, "name");
        if (name.isEmpty()) return;
        var usual =
                switch (attribute(attributes, "type")) {
                    case "date" -> "2026-01-05";
                    case "number" -> "1";
                    case "url" -> "https://www.ban-suan-sai.example/a";
                    case "hidden", "submit", "checkbox", "radio" -> "";
                    default -> "ข้อความ";
                };
        fields.putIfAbsent(name, value.isEmpty() ? usual : value);
    }

    private static void chosen(Map<String, String> fields, String attributes, String options) {
        var option = OPTION.matcher(options);
        fields.putIfAbsent(attribute(attributes, "name"), option.find() ? plain(option.group(1)) : "");
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
