package org.sucharit.complaints.clocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Public holidays, by Buddhist calendar years: as shipped, and as the operator knows better. */
public final class Holidays {

    private static final Pattern FILE = Pattern.compile("(25\\d\\d)\\.csv");
    private static final int FIRST = 2566;
    private static final int LAST = 2570;
    private static final int ERA = 543;
    private static final int COLUMNS = 4;

    private final Map<Integer, SortedMap<LocalDate, Holiday>> years;

    private Holidays(Map<Integer, SortedMap<LocalDate, Holiday>> years) {
        this.years = Map.copyOf(years);
    }

    /** Those that come with the program. */
    public static Holidays shipped() {
        var years = new HashMap<Integer, SortedMap<LocalDate, Holiday>>();
        for (int year = FIRST; year <= LAST; year++) {
            try (InputStream data = Holidays.class.getResourceAsStream("holidays/" + year + ".csv")) {
                if (data == null) throw new IllegalStateException("no holidays of " + year);
                years.put(year, read(year + ".csv", year, new String(data.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Holidays(years);
    }

    /**
     * These, with the folder's years ({@code 2571.csv}) in place of the same years and beside the others.
     *
     * @throws IllegalArgumentException naming file and line when something in it can't be understood
     */
    public Holidays overlaidBy(Path folder) {
        var laid = new HashMap<>(years);
        try (var files = Files.newDirectoryStream(folder, "*.csv")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var form = FILE.matcher(name);
                if (!form.matches()) throw new IllegalArgumentException(name + ": named after its year, 2571.csv");
                int year = Integer.parseInt(form.group(1));
                laid.put(year, read(name, year, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of holidays can't be read", e);
        }
        return new Holidays(laid);
    }

    private static SortedMap<LocalDate, Holiday> read(String file, int year, String text) {
        var days = new TreeMap<LocalDate, Holiday>();
        int number = 0;
        for (var line : text.replace("\ufeff", "").split("\\R")) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("date,")) continue;
            var holiday = read(file + ":" + number, line.split(",", -1));
            if (holiday.on().getYear() + ERA != year || days.put(holiday.on(), holiday) != null)
                throw new IllegalArgumentException(file + ":" + number + ": a day of another year, or one repeated");
        }
        return days;
    }

    private static Holiday read(String place, String[] cells) {
        if (cells.length != COLUMNS || !cells[3].strip().matches("true|false"))
            throw new IllegalArgumentException(place + ": date,name,source,true or false");
        try {
            return new Holiday(
                    LocalDate.parse(cells[0].strip()),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip().equals("true"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(place + ": no date such as 2028-01-01", e);
        }
    }

    /** The holiday on a day. */
    public Optional<Holiday> on(LocalDate day) {
        var year = years.get(day.getYear() + ERA);
        return year == null ? Optional.empty() : Optional.ofNullable(year.get(day));
    }

    /** Whether the holidays of the day's year are known; if not, only weekends are free. */
    public boolean areKnown(LocalDate day) {
        return years.containsKey(day.getYear() + ERA);
    }

    /** All of one Buddhist year, in order. */
    public Iterable<Holiday> of(int year) {
        return years.getOrDefault(year, new TreeMap<>()).values();
    }
}
