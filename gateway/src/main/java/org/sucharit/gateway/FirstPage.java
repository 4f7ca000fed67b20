package org.sucharit.gateway;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sucharit.kernel.ClaimPath;

/**
 * Where someone begins who did not come from a certain page: where the work of their roles waits. Of several roles the one
 * counts that has most to do. It opens nothing: what may be seen is decided by the services.
 */
enum FirstPage {
    WORK(Routes.WORK, Set.of("OFFICER", "EXECUTIVE")),
    CASES("/cases", Set.of("INVESTIGATOR")),
    NATION("/nation", Set.of("INSPECTOR")),
    OPEN_DATA("/open-data", Set.of("ANALYST"));

    private static final Logger log = LoggerFactory.getLogger(FirstPage.class);

    private final String path;
    private final Set<String> roles;

    FirstPage(String path, Set<String> roles) {
        this.path = path;
        this.roles = roles;
    }

    /**
     * @param token an access token; one that tells no roles leads to the page of one's own work
     * @param memberships where it tells them
     */
    static String of(String token, ClaimPath memberships) {
        var held = roles(token, memberships);
        return Stream.of(values())
                .filter(page -> page.roles.stream().anyMatch(held::contains))
                .findFirst()
                .orElse(WORK)
                .path;
    }

    private static Set<String> roles(String token, ClaimPath path) {
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet().getClaims();
            return path.in(claims).orElse(null) instanceof List<?> memberships
                    ? memberships.stream().flatMap(FirstPage::held).collect(Collectors.toSet())
                    : Set.of();
        } catch (ParseException unread) {
            log.debug("The access token does not tell roles");
            return Set.of();
        }
    }

    private static Stream<String> held(Object membership) {
        return membership instanceof Map<?, ?> known && known.get("roles") instanceof Collection<?> roles
                ? roles.stream().map(String::valueOf)
                : Stream.empty();
    }
}
