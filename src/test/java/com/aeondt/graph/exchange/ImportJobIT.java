package com.aeondt.graph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.graph.Tlp;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.support.AeonIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An import that is cut off somewhere and begun again is the same as one that was not. */
@AeonIT
class ImportJobIT {

    private static final int THINGS = 2_300;
    private static final int FLAWED = 40;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ImportJob job;
    private final Uploads uploads;
    private final OutcomeRows outcomes;

    @Autowired
    ImportJobIT(ImportJob job, Uploads uploads, OutcomeRows outcomes) {
        this.job = job;
        this.uploads = uploads;
        this.outcomes = outcomes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whatWasCutOffGoesOnWhereItWas(int cut) throws IOException {
        var first = new Run(parameters(), cut);
        assertThatThrownBy(() -> run(first)).hasMessage("cut off");
        var second = first.again();

        var summary = run(second);

        assertThat(summary.objects()).isEqualTo(THINGS);
        assertThat(summary.refused()).isEqualTo(FLAWED);
        assertThat(summary.created() + summary.unchanged()).isEqualTo(THINGS - FLAWED);
        assertThat(reported(second.id)).hasSize(FLAWED).doesNotHaveDuplicates();
        assertThat(run(new Run(parameters(), Integer.MAX_VALUE)).unchanged()).isEqualTo(THINGS - FLAWED);
    }

    private ImportSummary run(Run run) {
        return Tenant.call(tenant, () -> (ImportSummary) job.run(run));
    }

    private List<Long> reported(JobId id) {
        var places = new ArrayList<Long>();
        Tenant.run(
                tenant,
                () -> outcomes.page(id.value(), Set.of(), new PageRequest(200, Optional.empty()))
                        .items()
                        .forEach(object -> places.add(object.place())));
        return places;
    }

    private ImportJob.Parameters parameters() throws IOException {
        var lines = Stream.concat(
                        IntStream.range(0, THINGS - FLAWED)
                                .mapToObj(i -> "{\"type\":\"service\",\"name\":\"service " + i + "\"}"),
                        IntStream.range(0, FLAWED).mapToObj(i -> "{\"type\":\"service\"}"))
                .collect(Collectors.joining("\n"));
        var upload = Tenant.call(
                tenant, () -> uploads.keep(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))));
        var order = new ImportOrder(ImportFormat.JSON_LINES, "file", tenant, Tlp.GREEN, null, null);
        return new ImportJob.Parameters(upload.id(), upload.bytes(), tenant.value(), order);
    }

    /** A job that ends at a checkpoint, before the checkpoint is kept. */
    private static final class Run implements JobContext {

        private final ImportJob.Parameters parameters;
        private final int cut;
        private final JobId id;
        private int checkpoints;
        private @Nullable Object kept;

        Run(ImportJob.Parameters parameters, int cut) {
            this(parameters, cut, new JobId(Ids.next()), null);
        }

        private Run(ImportJob.Parameters parameters, int cut, JobId id, @Nullable Object kept) {
            this.parameters = parameters;
            this.cut = cut;
            this.id = id;
            this.kept = kept;
        }

        Run again() {
            return new Run(parameters, Integer.MAX_VALUE, id, kept);
        }

        @Override
        public JobId id() {
            return id;
        }

        @Override
        public <T> T parameters(Class<T> type) {
            return type.cast(parameters);
        }

        @Override
        public void progress(long done, OptionalLong total, String message) {}

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.ofNullable(kept).map(type::cast);
        }

        @Override
        public void checkpoint(Object state) {
            if (++checkpoints == cut) {
                throw new IllegalStateException("cut off");
            }
            kept = state;
        }
    }
}
