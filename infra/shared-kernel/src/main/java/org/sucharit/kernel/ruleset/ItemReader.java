package org.sucharit.kernel.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;

/** Reads the items of a year: those of the year, and in their place those that a sector has otherwise. */
final class ItemReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][1-9]\\d?");

    private final CommonParts common;
    private final List<ItemRange> ranges;

    /** @param ranges tell to which indicator an item belongs */
    ItemReader(CommonParts common, List<ItemRange> ranges) {
        this.common = common;
        this.ranges = ranges;
    }

    List<Placed<RatedItem>> read(YamlPart year, @Nullable YamlPart sector) {
        YamlPart block = year.part("items").only("source", "verified", "yearOffset", "list", "part");
        List<Placed<RatedItem>> items = items(block, block);
        if (sector == null || !sector.has("items")) return items;
        YamlPart changed = sector.part("items").only("source", "verified", "list", "part", "absent");
        return overridden(items, items(changed, block), changed);
    }

    private List<Placed<RatedItem>> items(YamlPart block, YamlPart withOffset) {
        return common.placed(block, (part, basis) -> item(part, basis, part.has("yearOffset") ? part : withOffset));
    }

    private static List<Placed<RatedItem>> overridden(
            List<Placed<RatedItem>> items, List<Placed<RatedItem>> changes, YamlPart block) {
        List<String> replaced =
                changes.stream().map(each -> each.value().code()).toList();
        List<String> absent = block.texts("absent");
        for (String code : absent)
            if (items.stream().noneMatch(each -> each.value().code().equals(code)))
                throw block.fault("absent", "the year has no item " + code);
        List<Placed<RatedItem>> merged = new ArrayList<>(items.stream()
                .filter(each -> !replaced.contains(each.value().code())
                        && !absent.contains(each.value().code()))
                .toList());
        merged.addAll(changes);
        return merged;
    }

    private RatedItem item(YamlPart part, Basis basis, YamlPart withOffset) {
        part.only(
                "code", "topic", "titleTh", "otherWordings", "requires", "issues", "yearOffset", "source", "verified");
        String code = part.text("code");
        if (!CODE.matcher(code).matches() || !Instrument.isItemLetter(code.charAt(0)))
            throw part.fault("code", "'" + code + "' is not an item code");
        Instrument instrument = Instrument.ofItem(code);
        int number = Integer.parseInt(code.substring(1));
        @Nullable ItemRange range = range(instrument, number);
        YamlPart offset = withOffset.part("yearOffset").only("years", "source", "verified");
        return new RatedItem(
                code,
                instrument,
                range == null ? null : Integer.valueOf(range.indicator()),
                range == null || !range.of().contains(".") ? null : range.of(),
                topic(part),
                part.text("titleTh"),
                part.texts("otherWordings"),
                elements(part, "requires"),
                elements(part, "issues"),
                offset.whole("years", -1, 0),
                basis.verified(),
                basis.source(),
                common.basis(offset));
    }

    private String topic(YamlPart part) {
        String topic = part.text("topic");
        if (!common.topics().containsKey(topic)) throw part.fault("topic", "the topic '" + topic + "' is not known");
        return topic;
    }

    private @Nullable ItemRange range(Instrument instrument, int number) {
        return ranges.stream()
                .filter(each -> each.contains(instrument, number))
                .findFirst()
                .orElse(null);
    }

    private List<RequiredElement> elements(YamlPart item, String key) {
        if (!item.has(key)) return List.of();
        YamlPart block = item.part(key).only("source", "verified", "list", "part");
        List<Placed<RequiredElement>> elements = common.placed(
                block,
                (part, basis) -> new RequiredElement(
                        part.only("key", "titleTh", "source", "verified").text("key"), part.text("titleTh"), basis));
        Sense.distinct(elements, RequiredElement::key, "key");
        return Placed.values(elements);
    }
}
