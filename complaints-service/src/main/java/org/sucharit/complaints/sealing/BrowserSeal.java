package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Seals what a browser carries for us from one request to the next, so that nothing has to be kept here. */
public final class BrowserSeal {

    /** Of a sealed text, in characters: longer ones are not even tried. */
    private static final int LONGEST = 800_000;

    private final Aead aead;

    BrowserSeal(KeysetHandle keys) throws GeneralSecurityException {
        aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * @param place where it belongs, for example form, agency, version: elsewhere it does not open
     * @return URL-safe text whose length says little about what is inside
     */
    public String seal(Secret text, String... place) {
        try {
            var sealed = aead.encrypt(Padding.padded(text.reveal()), Spot.join(place));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was changed, cut short, or sealed for another place. */
    public Optional<Secret> open(String sealed, String... place) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) return Optional.empty();
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(new Secret(Padding.unpadded(aead.decrypt(bytes, Spot.join(place)))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
