package org.sucharit.kit.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.sucharit.kernel.ClaimPath;

/** Makes the person out of the token's claims. */
final class Actors implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final boolean clientsArePersons;
    private final ClaimPath claim;

    /**
     * @param clientsArePersons whether a token that a client got for itself has its memberships (local mode only)
     * @param claim where tokens tell memberships
     */
    Actors(boolean clientsArePersons, ClaimPath claim) {
        this.clientsArePersons = clientsArePersons;
        this.claim = claim;
    }

    /** Who sent the request that this thread is working on. */
    static Optional<Actor> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Person person
                ? Optional.of(person.actor)
                : Optional.empty();
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new Person(actor(token));
    }

    Actor actor(Jwt token) {
        var subject = Objects.requireNonNullElse(token.getSubject(), "");
        var name = Objects.requireNonNullElse(token.getClaimAsString("name"), subject);
        return new Actor(subject, name, isClient(token) && !clientsArePersons ? List.of() : memberships(token));
    }

    /**
     * Client credentials: the issuer says so, each in its own way, or the token's subject is the client itself or an
     * account made for it.
     */
    private static boolean isClient(Jwt token) {
        var subject = token.getSubject();
        return subject == null
                || Boolean.FALSE.equals(token.getClaims().get("person"))
                || CLIENT_CREDENTIALS.equals(
                        Objects.toString(token.getClaims().get("gty"), "").replace('-', '_'))
                || "app".equals(token.getClaims().get("idtyp"))
                || subject.endsWith("@clients")
                || Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), "")
                        .startsWith("service-account-")
                || subject.equals(token.getClaimAsString("client_id"))
                || subject.equals(token.getClaimAsString("azp"))
                || (token.getAudience() != null && token.getAudience().contains(subject));
    }

    private List<Membership> memberships(Jwt token) {
        var memberships = new ArrayList<Membership>();
        if (claim.in(token.getClaims()).orElse(null) instanceof Collection<?> claimed)
            for (Object one : claimed)
                if (one instanceof Map<?, ?> map && map.get("agency") instanceof String agency)
                    memberships.add(new Membership(agency, text(map.get("province")), roles(map.get("roles"))));
        return memberships;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    /** Roles this platform does not know give no right, and do no harm. */
    private static Set<Role> roles(@Nullable Object claimed) {
        var roles = EnumSet.noneOf(Role.class);
        if (claimed instanceof Collection<?> names)
            for (Role role : Role.values()) if (names.contains(role.name())) roles.add(role);
        return roles;
    }

    private static final class Person extends AbstractAuthenticationToken {

        private final transient Actor actor;

        Person(Actor actor) {
            super(authorities(actor));
            this.actor = actor;
            setAuthenticated(true);
        }

        private static List<GrantedAuthority> authorities(Actor actor) {
            return actor.isAdmin() ? List.of(new SimpleGrantedAuthority("ROLE_" + Role.ADMIN)) : List.of();
        }

        @Override
        public Object getPrincipal() {
            return actor;
        }

        /** The token itself is not kept: nothing could leak it. */
        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public String getName() {
            return actor.subject();
        }
    }
}
