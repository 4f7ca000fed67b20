package org.sucharit.bench;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads the events of measures-service: its projections, whose positions are in MongoDB, and its publishers and reactions. */
final class HistoryReaders {

    private final Platform platform;

    HistoryReaders(Platform platform) {
        this.platform = platform;
    }

    /** Whether all have passed an event and wait for nothing before it any more. */
    boolean havePassed(long index) throws IOException, SQLException {
        var positions = positions();
        return !positions.isEmpty() && positions.stream().allMatch(position -> isPast(position, index));
    }

    private static boolean isPast(JsonNode position, long index) {
        return position.path("index").asLong(-1) >= index
                && position.path("gaps").valueStream().allMatch(gap -> gap.asLong() > index);
    }

    private List<JsonNode> positions() throws IOException, SQLException {
        var positions = new ArrayList<JsonNode>();
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + (27017 + Platform.OFFSET))) {
            for (var row :
                    client.getDatabase("measures").getCollection("tokens").find())
                positions.add(json(row.getString("token")));
        }
        if (positions.isEmpty()) return positions;
        try (var connection = platform.connect("measures");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT coalesce(token, '{}') FROM token_entry WHERE processor_name <> '__config'")) {
            while (rows.next()) positions.add(json(new String(rows.getBytes(1), StandardCharsets.UTF_8)));
        }
        return positions;
    }

    private static JsonNode json(@Nullable String token) {
        return JsonMapper.shared().readTree(token == null ? "{}" : token);
    }
}
