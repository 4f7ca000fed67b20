package org.sucharit.complaints.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Recipients as an operator lists them: NACC with a key, PACC with what is none, the governor of a province, no district. */
public final class TestRecipients {

    static final RecipientKey NACC = new RecipientKey(LocalDate.of(2020, 1, 1), 0, true);
    static final RecipientKey GOVERNOR = new RecipientKey(LocalDate.of(2020, 1, 1), 0, true);

    private TestRecipients() {}

    public static Path list(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("nacc.asc"), NACC.armoured());
            Files.write(folder.resolve("governor.asc"), GOVERNOR.armoured());
            Files.writeString(folder.resolve("pacc.asc"), "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nnone\n");
            return Files.writeString(folder.resolve("recipients.csv"), """
                    # authority,area,key file,address
                    NACC,*,nacc.asc,nacc@recipient.example
                    PACC,*,pacc.asc,
                    GOVERNOR,สุราษฎร์ธานี,governor.asc,surat@recipient.example
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
