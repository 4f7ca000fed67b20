package org.sucharit.kit.kafka;

import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Sent before stored: inside {@code storeToken} the batch's records are sent and acknowledged, then the token moves. No
 * transaction is open while Kafka takes its time; each access to the token has a short one of its own.
 */
final class OnceTokenStore implements TokenStore {

    private final OnceGroup group;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    OnceTokenStore(OnceGroup group, TokenStore tokens, TransactionManager transactions) {
        this.group = group;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var batch = OnceBatch.started();
        if (batch != null) group.finish(batch, () -> extendClaim(processor, segment));
        transactions.executeInTransaction(() -> tokens.storeToken(token, processor, segment));
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(processor, count, initial));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return transactions.fetchInTransaction(() -> tokens.fetchToken(processor, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return transactions.fetchInTransaction(() -> tokens.fetchToken(processor, segment));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        transactions.executeInTransaction(() -> tokens.extendClaim(processor, segment));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        transactions.executeInTransaction(() -> tokens.releaseClaim(processor, segment));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        transactions.executeInTransaction(() -> tokens.initializeSegment(token, processor, segment));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        transactions.executeInTransaction(() -> tokens.deleteToken(processor, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return transactions.fetchInTransaction(() -> tokens.fetchSegments(processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return transactions.fetchInTransaction(() -> tokens.fetchAvailableSegments(processor));
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return transactions.fetchInTransaction(tokens::retrieveStorageIdentifier);
    }
}
