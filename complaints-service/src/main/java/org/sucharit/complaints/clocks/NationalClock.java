package org.sucharit.complaints.clocks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What holds for every agency, whatever it promises (domain §6).
 *
 * @param answerDays calendar days in which a complainant is answered or told of progress
 * @param dueSoonDays how many days before it something is said to be due soon
 * @param verified whether a public source confirms the days
 */
public record NationalClock(int answerDays, int dueSoonDays, String source, boolean verified) {

    private static final int WEEK = 7;
    private static final int WORKING_WEEK = 5;

    /** As it comes with the program. */
    static NationalClock shipped() {
        var data = new Properties();
        try (var file = Objects.requireNonNull(NationalClock.class.getResourceAsStream("national.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            data.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NationalClock(
                Integer.parseInt(data.getProperty("answerDays")),
                Integer.parseInt(data.getProperty("dueSoonDays")),
                data.getProperty("source"),
                Boolean.parseBoolean(data.getProperty("verified")));
    }

    /** Working days that are over when the complainant has to be answered, however the weekends fall. */
    public int workingDays() {
        return answerDays * WORKING_WEEK / WEEK;
    }
}
