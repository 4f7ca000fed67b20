package org.sucharit.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keys folder of the signing key
 * @param people who may sign in, and ask for a token with the client of the same name
 */
@ConfigurationProperties("sucharit.identity")
record IdentitySettings(String issuer, Path keys, Gateway gateway, List<Person> people) {

    /** @param origins where the gateway is reached, its main one first */
    record Gateway(String clientId, String secret, List<String> origins) {}

    /** @param account name to sign in with, client id and subject of the tokens */
    record Person(String account, String name, List<Membership> memberships) {

        /** The claim {@code memberships}. */
        List<Map<String, Object>> claim() {
            return memberships.stream().map(Membership::claim).toList();
        }
    }

    /**
     * @param agency an agency's code, or {@code *} for all
     * @param province limits {@code *} to a province
     */
    record Membership(String agency, @Nullable String province, List<String> roles) {

        Map<String, Object> claim() {
            Map<String, Object> claim = new TreeMap<>();
            claim.put("agency", agency);
            claim.put("roles", roles);
            if (province != null) {
                claim.put("province", province);
            }
            return claim;
        }
    }
}
