package org.sucharit.kernel.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.FiscalYear;

/**
 * The texts of rule-set files: one per fiscal year, and one of common parts.
 *
 * @param years by year
 */
public record RuleSetFiles(String common, SortedMap<FiscalYear, String> years) {

    static final String COMMON = "common.yaml";

    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.yaml");
    private static final List<Integer> SHIPPED = List.of(2564, 2565, 2566, 2567, 2568, 2569);

    public RuleSetFiles {
        years = new TreeMap<>(years);
    }

    /** Those in this package's resources. */
    public static RuleSetFiles shipped() {
        SortedMap<FiscalYear, String> years = new TreeMap<>();
        for (int year : SHIPPED) years.put(new FiscalYear(year), resource(year + ".yaml"));
        return new RuleSetFiles(resource(COMMON), years);
    }

    /**
     * These, with a folder's files in place of those of the same name and beside the others.
     *
     * @throws RuleSetFault when a file isn't named after a year
     * @throws UncheckedIOException when the folder can't be read
     */
    public RuleSetFiles overlaidBy(Path folder) {
        SortedMap<FiscalYear, String> laid = new TreeMap<>(years);
        @Nullable String ownCommon = null;
        for (Path file : yamlFiles(folder)) {
            String name = file.getFileName().toString();
            if (name.equals(COMMON)) ownCommon = text(file);
            else laid.put(yearOf(name), text(file));
        }
        return new RuleSetFiles(ownCommon == null ? common : ownCommon, laid);
    }

    static String name(FiscalYear year) {
        return year + ".yaml";
    }

    private static FiscalYear yearOf(String name) {
        Matcher form = YEAR.matcher(name);
        if (!form.matches() || !FiscalYear.isValid(Integer.parseInt(form.group(1))))
            throw new RuleSetFault(name, 1, "a rule-set file is named after its fiscal year (2566.yaml) or " + COMMON);
        return new FiscalYear(Integer.parseInt(form.group(1)));
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of rule sets can't be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RuleSetFault(file.getFileName().toString(), 1, "not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static String resource(String name) {
        try (InputStream data = RuleSetFiles.class.getResourceAsStream(name)) {
            if (data == null) throw new IllegalStateException("no rule set " + name);
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
