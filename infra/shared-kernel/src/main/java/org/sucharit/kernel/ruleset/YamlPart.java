package org.sucharit.kernel.ruleset;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that knows where it stands: whatever is wrong with it is reported with file and line. */
final class YamlPart {

    private final String file;
    private final int line;
    private final Map<String, Node> values;

    private YamlPart(String file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        this.values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) throw fault("keys with values are expected here");
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) throw new RuleSetFault(file, lineOf(key), "a plain key is expected");
            if (values.put(name.getValue(), tuple.getValueNode()) != null)
                throw new RuleSetFault(file, lineOf(key), "'" + name.getValue() + "' is given twice");
        }
    }

    static YamlPart read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) throw new RuleSetFault(file, 1, "the file is empty");
            return new YamlPart(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new RuleSetFault(file, line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new RuleSetFault(file, 1, "not YAML: " + e.getMessage());
        }
    }

    String file() {
        return file;
    }

    /** The line of one key's value, or of the whole where it has no such key. */
    int line(String key) {
        Node value = values.get(key);
        return value == null ? line : lineOf(value);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses every key but these, so that a misspelt one isn't silently without effect. */
    YamlPart only(String... allowed) {
        for (String key : values.keySet())
            if (!Arrays.asList(allowed).contains(key))
                throw fault(key, "'" + key + "' is not known here; known: " + String.join(", ", allowed));
        return this;
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null) throw fault("'" + key + "' is missing");
        return text;
    }

    @Nullable
    String optionalText(String key) {
        Node value = values.get(key);
        return value == null ? null : scalar(key, value);
    }

    int whole(String key, int lowest, int highest) {
        String text = text(key);
        try {
            int value = Integer.parseInt(text);
            if (value >= lowest && value <= highest) return value;
        } catch (NumberFormatException e) {
            throw fault(key, "'" + text + "' is not a whole number");
        }
        throw fault(key, text + " is not from " + lowest + " to " + highest);
    }

    @Nullable
    Integer optionalWhole(String key, int lowest, int highest) {
        return has(key) ? Integer.valueOf(whole(key, lowest, highest)) : null;
    }

    BigDecimal number(String key, BigDecimal lowest, BigDecimal highest) {
        return within(key, text(key), lowest, highest);
    }

    List<BigDecimal> numbers(String key, BigDecimal lowest, BigDecimal highest) {
        return texts(key).stream()
                .map(text -> within(key, text, lowest, highest))
                .toList();
    }

    private BigDecimal within(String key, String text, BigDecimal lowest, BigDecimal highest) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) throw fault(key, "'" + text + "' is not a number");
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0)
            throw fault(key, text + " is not from " + lowest + " to " + highest);
        return value;
    }

    boolean flag(String key) {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) throw fault(key, "'" + text + "' is neither true nor false");
        return text.equals("true");
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(key, "'" + text + "' is not a day like 2023-01-31");
        }
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(key, "'" + text + "' is none of " + Arrays.asList(type.getEnumConstants())));
    }

    YamlPart part(String key) {
        Node value = values.get(key);
        if (value == null) throw fault("'" + key + "' is missing");
        return new YamlPart(file, value);
    }

    List<YamlPart> parts(String key) {
        List<YamlPart> parts = new ArrayList<>();
        for (Node each : sequence(key)) parts.add(new YamlPart(file, each));
        return parts;
    }

    /** Empty where there is no such key. */
    List<String> texts(String key) {
        if (!has(key)) return List.of();
        List<String> texts = new ArrayList<>();
        for (Node each : sequence(key)) texts.add(scalar(key, each));
        return texts;
    }

    private List<Node> sequence(String key) {
        Node value = values.get(key);
        if (value == null) throw fault("'" + key + "' is missing");
        if (!(value instanceof SequenceNode sequence)) throw fault(key, "'" + key + "' has to be a list");
        return sequence.getValue();
    }

    private String scalar(String key, Node value) {
        if (!(value instanceof ScalarNode scalar)
                || scalar.getTag().equals(Tag.NULL)
                || scalar.getValue().isBlank())
            throw new RuleSetFault(file, lineOf(value), "'" + key + "' has to be a single value");
        return scalar.getValue();
    }

    RuleSetFault fault(String problem) {
        return new RuleSetFault(file, line, problem);
    }

    RuleSetFault fault(String key, String problem) {
        return new RuleSetFault(file, line(key), problem);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
