package com.aeondt.platform.web.idempotency;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Causality;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once: one transaction holds the change, its events and the answer, so
 * that they are there together or not at all. The answer is sent after the commit; a retry gets the stored one.
 *
 * <p>Failed requests (4xx, 5xx) are rolled back and not stored: nothing has happened, a retry may succeed.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AnswerStore answers;
    private final PlatformTransactionManager transactions;
    private final Operations operations;
    private final ProblemWriter problems;

    IdempotencyFilter(
            AnswerStore answers,
            PlatformTransactionManager transactions,
            Operations operations,
            ProblemWriter problems) {
        this.answers = answers;
        this.transactions = transactions;
        this.operations = operations;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var repeatable = RepeatableRequest.of(request);
        var held = new HeldResponse(response);
        try {
            once(key.get(), repeatable, held, chain);
        } catch (AeonException | TransactionException | DataAccessException failure) {
            held.discard();
            problems.write(request, response, failure);
            return;
        }
        held.release();
    }

    /** The key to honour; empty for a request that goes its ordinary way (and may be refused there for its key). */
    private Optional<RequestKey> key(HttpServletRequest request) {
        String key = request.getHeader(KeyPolicy.HEADER);
        if (key == null
                || !HttpMethod.POST.matches(request.getMethod())
                || !KeyInterceptor.KEY.matcher(key).matches()
                || Tenant.bound().isEmpty()
                || !operations.store(request)) {
            return Optional.empty();
        }
        return Caller.bound()
                .map(caller -> new RequestKey(Tenant.current(), caller.id(), "POST " + request.getRequestURI(), key));
    }

    private void once(RequestKey key, RepeatableRequest request, HeldResponse response, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        boolean keep = false;
        try {
            if (!answers.lock(key)) {
                throw new AeonException(
                                PlatformError.REQUEST_IN_PROGRESS, "The first request with this key is still at work.")
                        .retryAfter(PATIENCE);
            }
            byte[] hash = request.hash();
            var stored = answers.find(key);
            if (stored.isPresent()) {
                replay(stored.get(), hash, response);
            } else {
                chain.doFilter(request, response);
                keep = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
                if (keep) {
                    Causality.current()
                            .written()
                            .ifPresent(position -> response.setHeader("X-Aeon-Sequence", position.token()));
                    answers.save(key, response.answer(hash));
                }
            }
        } finally {
            if (!keep) {
                transactions.rollback(transaction);
            }
        }
        if (keep) {
            transactions.commit(transaction);
        }
    }

    private static void replay(StoredAnswer stored, byte[] hash, HeldResponse response) throws IOException {
        if (!MessageDigest.isEqual(stored.requestHash(), hash)) {
            throw new AeonException(
                    PlatformError.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used with another body. Use a fresh one.");
        }
        response.setStatus(stored.status());
        stored.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(stored.body());
    }
}
