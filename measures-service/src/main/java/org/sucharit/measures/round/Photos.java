package org.sucharit.measures.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.measures.evidence.EvidenceFiles;
import org.sucharit.measures.evidence.KeptFile;

/** Photos on their way into a contribution. */
@Component
class Photos {

    private final EvidenceFiles files;
    private final LinkTokens tokens;

    Photos(EvidenceFiles files, LinkTokens tokens) {
        this.files = files;
        this.tokens = tokens;
    }

    /**
     * Keeps what was taken; empty fields of a form are passed over.
     *
     * @throws RoundRejected {@code TOO_MANY_PHOTOS}, {@code PHOTO_EXPECTED}
     * @throws org.sucharit.measures.evidence.EvidenceRejected as evidence decides
     */
    List<KeptFile> keep(@Nullable List<MultipartFile> sent) {
        var taken = sent == null
                ? List.<MultipartFile>of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (taken.size() > MonthlyRound.MOST_PHOTOS) throw new RoundRejected(RoundRejected.Reason.TOO_MANY_PHOTOS);
        return taken.stream().map(this::keep).toList();
    }

    private KeptFile keep(MultipartFile file) {
        try (var content = file.getInputStream()) {
            var kept = files.keep(content, file.getOriginalFilename());
            if (!kept.mediaType().startsWith("image/")) throw new RoundRejected(RoundRejected.Reason.PHOTO_EXPECTED);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kept photo as a form carries it while something else is still wrong; of no use with another link. */
    String sealed(UUID link, KeptFile photo) {
        var text = String.join("\n", photo.sha256(), Long.toString(photo.size()), photo.mediaType(), photo.name());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "."
                + seal(link, text);
    }

    /** @return empty when it was not sealed here for this link */
    Optional<KeptFile> opened(UUID link, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            var text = new String(Base64.getUrlDecoder().decode(sealed.substring(0, dot)), StandardCharsets.UTF_8);
            if (!seal(link, text).equals(sealed.substring(dot + 1))) return Optional.empty();
            var fields = text.split("\n", 4);
            return Optional.of(new KeptFile(fields[0], Long.parseLong(fields[1]), fields[2], fields[3]));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private String seal(UUID link, String text) {
        return tokens.hash("photo\0" + link + "\0" + text);
    }
}
