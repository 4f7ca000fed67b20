package org.sucharit.kit.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Data before token: Axon stores the token in the first callback of a batch's commit, ahead of anything a handler could
 * register, so the batch is written here, inside {@code storeToken}. Tokens bear the name of the database's life: what a
 * processor of an earlier life still wants to store finds no token to move.
 */
final class ProjectionTokenStore implements TokenStore {

    /** Well within the time that a claim lasts. */
    private static final long CLAIM_AGAIN = Duration.ofSeconds(4).toNanos();

    private final ProjectionGroup group;
    private final TokenStore tokens;
    private final Lives lives;
    private final Map<Integer, Long> claimed = new ConcurrentHashMap<>();

    ProjectionTokenStore(ProjectionGroup group, TokenStore tokens, Lives lives) {
        this.group = group;
        this.tokens = tokens;
        this.lives = lives;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        var batch = FoldBatch.started();
        if (batch != null) group.write(batch);
        var life = lives.of(group.name);
        if (life == null || !life.id().equals(group.life))
            throw new UnableToClaimTokenException("the database of '" + group.name + "' began another life");
        tokens.storeToken(token, group.tokenName(), segment);
        claimed.put(segment, System.nanoTime());
        group.trouble = null;
    }

    @Override
    public void initializeTokenSegments(String processorName, int count, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(group.tokenName(), count, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return tokens.fetchToken(group.tokenName(), segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return tokens.fetchToken(group.tokenName(), segment);
    }

    /** Asked for as often as a position may have to be written down. */
    @Override
    public void extendClaim(String processorName, int segment) {
        var last = claimed.get(segment);
        if (last != null && System.nanoTime() - last < CLAIM_AGAIN) return;
        tokens.extendClaim(group.tokenName(), segment);
        claimed.put(segment, System.nanoTime());
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        claimed.remove(segment);
        tokens.releaseClaim(group.tokenName(), segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, group.tokenName(), segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(group.tokenName(), segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens.fetchSegments(group.tokenName());
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(group.tokenName());
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.ofNullable(group.life);
    }
}
