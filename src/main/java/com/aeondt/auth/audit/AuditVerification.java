package com.aeondt.auth.audit;

import com.aeondt.auth.audit.AuditReport.Kind;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Walks a chain from its first entry to its last, compares it with the signed heads, and reports. */
@Component
class AuditVerification implements JobHandler {

    static final String KIND = "audit.verify";

    private static final Logger log = LoggerFactory.getLogger(AuditVerification.class);
    private static final int BATCH = 1_000;

    private final AuditRows rows;
    private final Checkpoints checkpoints;
    private final HeadSeal seal;

    /**
     * What to verify.
     *
     * @param checkpoint a signed head from elsewhere; null without one
     */
    record Order(UUID chain, @Nullable String checkpoint) {}

    AuditVerification(@SystemAccess AuditRows rows, Checkpoints checkpoints, HeadSeal seal) {
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.seal = seal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) {
        return verify(
                job.parameters(Order.class), done -> job.progress(done, OptionalLong.empty(), "entries verified"));
    }

    AuditReport verify(Order order, LongConsumer progress) {
        var chain = new Chain(order.chain());
        var heads = new ArrayList<>(checkpoints.of(chain));
        var given = order.checkpoint() == null
                ? Optional.<SealedHead>empty()
                : seal.open(order.checkpoint()).filter(head -> head.chain().equals(chain));
        given.ifPresent(heads::add);
        var verifier = new ChainVerifier(chain, heads);
        if (order.checkpoint() != null && given.isEmpty()) {
            verifier.find(Kind.BAD_CHECKPOINT, 0, "The checkpoint was not signed by us, or not for this chain.");
        }
        long next = 1;
        for (var batch = rows.from(chain, next, BATCH); !batch.isEmpty(); batch = rows.from(chain, next, BATCH)) {
            batch.forEach(verifier::next);
            next = batch.getLast().seq() + 1;
            progress.accept(next - 1);
        }
        var report = verifier.report();
        if (!report.intact()) {
            log.atError()
                    .addKeyValue("chain", report.chain())
                    .addKeyValue("findings", report.findings().size())
                    .log(
                            "The audit chain {} does not verify: {}",
                            report.chain(),
                            report.findings().getFirst());
        }
        return report;
    }
}
