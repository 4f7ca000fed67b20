package org.sucharit.kernel.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the years share: words for sources, topics and stages of the calendar, and lists that a year may take over. */
final class CommonParts {

    private final YamlPart root;
    private final Map<String, String> sources;
    private final Map<String, Topic> topics;
    private final Map<String, CalendarKind> kinds;

    private CommonParts(YamlPart root) {
        this.root = root.only("version", "sources", "topics", "calendarKinds", "parts");
        root.whole("version", 1, Integer.MAX_VALUE);
        this.sources = words(root.part("sources"));
        this.topics = new LinkedHashMap<>();
        for (YamlPart each : root.parts("topics")) topic(each);
        this.kinds = new LinkedHashMap<>();
        for (YamlPart each : root.parts("calendarKinds")) kind(each);
    }

    static CommonParts read(String file, String text) {
        return new CommonParts(YamlPart.read(file, text));
    }

    private static Map<String, String> words(YamlPart part) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : part.keys()) words.put(key, part.text(key));
        return words;
    }

    private void topic(YamlPart part) {
        part.only("code", "titleTh", "titleEn");
        Topic topic = new Topic(part.text("code"), part.text("titleTh"), part.text("titleEn"));
        if (topics.put(topic.code(), topic) != null) throw part.fault("code", "the topic is given twice");
    }

    private void kind(YamlPart part) {
        part.only("key", "titleTh", "titleEn");
        CalendarKind kind = new CalendarKind(part.text("key"), part.text("titleTh"), part.text("titleEn"));
        if (kinds.put(kind.key(), kind) != null) throw part.fault("key", "the stage is given twice");
    }

    Map<String, Topic> topics() {
        return topics;
    }

    Map<String, CalendarKind> kinds() {
        return kinds;
    }

    /** What {@code source} and {@code verified} of a part say. */
    Basis basis(YamlPart part) {
        String key = part.text("source");
        String source = sources.get(key);
        if (source == null)
            throw part.fault("source", "the source '" + key + "' is not among the sources of " + root.file());
        return new Basis(source, part.flag("verified"));
    }

    /** The same, or the basis of the block it stands in where it has none of its own. */
    Basis basis(YamlPart part, Basis otherwise) {
        return part.has("source") || part.has("verified") ? basis(part) : otherwise;
    }

    /** Makes a value of an entry. */
    interface Reading<T> {
        T of(YamlPart part, Basis basis);
    }

    /** What the entries of a list say, each with the block's basis or its own. */
    <T> List<Placed<T>> placed(YamlPart block, Reading<T> reading) {
        Basis shared = basis(block);
        List<Placed<T>> read = new ArrayList<>();
        for (YamlPart each : entries(block)) read.add(new Placed<>(reading.of(each, basis(each, shared)), each));
        return read;
    }

    /** The entries of a list: its own, or those of the shared part that it names. */
    private List<YamlPart> entries(YamlPart block) {
        if (block.has("list") == block.has("part")) throw block.fault("either 'list' or 'part' is needed");
        if (block.has("list")) return block.parts("list");
        String name = block.text("part");
        YamlPart parts = root.part("parts");
        if (!parts.has(name)) throw block.fault("part", root.file() + " has no part '" + name + "'");
        return parts.parts(name);
    }
}
