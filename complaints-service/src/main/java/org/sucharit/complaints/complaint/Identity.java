package org.sucharit.complaints.complaint;

import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who a complainant is: free text of up to 200 characters each, and each of it optional. */
public record Identity(
        @Nullable @Written(max = 200) Secret name,
        @Nullable @Written(max = 200) Secret phone,
        @Nullable @Written(max = 200) Secret email) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public boolean isEmpty() {
        return empty(name) && empty(phone) && empty(email);
    }

    /** As it is sealed. */
    Secret written() {
        var json = JSON.createObjectNode();
        if (name != null) json.put("name", name.reveal());
        if (phone != null) json.put("phone", phone.reveal());
        if (email != null) json.put("email", email.reveal());
        return new Secret(json.toString());
    }

    static Identity read(Secret written) {
        var json = JSON.readTree(written.reveal());
        return new Identity(secret(json.path("name")), secret(json.path("phone")), secret(json.path("email")));
    }

    private static @Nullable Secret secret(JsonNode json) {
        return json.isString() ? new Secret(json.asString()) : null;
    }

    private static boolean empty(@Nullable Secret text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
