package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Citizens take turns, and whoever brings files takes one of another kind: a phone that sends for minutes does not hold up those who
 * write. Nobody is refused for the agency or the receipt that a request names: neither is looked at.
 */
@Component
class Turns {

    private static final String OVERLOADED = Turns.class.getName() + ".OVERLOADED";

    private final Addresses addresses;
    private final GatewaySettings.Citizens settings;
    private final FairShare texts;
    private final FairShare uploads;
    private final FairShare forms;

    Turns(Addresses addresses, GatewaySettings settings) {
        this.addresses = addresses;
        this.settings = settings.citizens();
        texts = share(this.settings.texts());
        uploads = share(this.settings.uploads());
        forms = share(this.settings.forms());
    }

    private static FairShare share(GatewaySettings.Share share) {
        return new FairShare(share.atOnce(), share.each(), share.waiting());
    }

    /**
     * A turn for this request. A form that can't have one goes on nevertheless, marked: the service shows it again with all that was
     * typed. Only files, programs and reading are sent away here.
     */
    Optional<FairShare.Turn> of(HttpServletRequest request) {
        long client = addresses.now().hashed(request.getRemoteAddr());
        boolean upload = upload(request);
        GatewaySettings.Share share = upload ? settings.uploads() : settings.texts();
        Optional<FairShare.Turn> turn = (upload ? uploads : texts).turn(client, share.patience());
        if (turn.isPresent() || !form(request)) {
            return turn;
        }
        request.setAttribute(OVERLOADED, true);
        return forms.turn(client, settings.forms().patience());
    }

    static boolean upload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static boolean form(HttpServletRequest request) {
        String type = request.getContentType();
        String form = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        return Area.of(request) == Area.CITIZEN_PAGE
                && type != null
                && type.regionMatches(true, 0, form, 0, form.length());
    }

    /** Whether this request had no turn and only wants its page back. */
    static boolean overloaded(HttpServletRequest request) {
        return request.getAttribute(OVERLOADED) != null;
    }
}
