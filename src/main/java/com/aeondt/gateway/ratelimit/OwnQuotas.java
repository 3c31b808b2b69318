package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quotas of the current tenant and its callers that are not the configured ones. */
@Service
@Transactional
class OwnQuotas {

    private final QuotaOverrideRepository repository;

    OwnQuotas(QuotaOverrideRepository repository) {
        this.repository = repository;
    }

    @Transactional(readOnly = true)
    Map<String, Quota> all() {
        return repository.findAll().stream()
                .collect(Collectors.toUnmodifiableMap(own -> own.subject().text(), QuotaOverride::quota));
    }

    @Transactional(readOnly = true)
    Slice<QuotaView> list(PageRequest page) {
        var after = page.after().map(key -> key.values().getFirst()).orElse("");
        var rows = repository.findBySubjectGreaterThanOrderBySubject(after, Limit.of(page.limit() + 1)).stream()
                .map(OwnQuotas::view)
                .toList();
        return Slice.of(rows, page.limit(), view -> Keyset.of(view.subject().text()));
    }

    @Transactional(readOnly = true)
    Optional<QuotaView> find(LimitSubject subject) {
        return repository.findBySubject(subject.text()).map(OwnQuotas::view);
    }

    QuotaView put(LimitSubject subject, Revision seen, Quota quota) {
        var own = repository.findBySubject(subject.text());
        seen.mustBe(own.map(QuotaOverride::revision).orElse(QuotaView.NOT_OVERRIDDEN));
        var changed = own.orElseGet(() -> new QuotaOverride(subject, quota));
        changed.change(quota);
        return view(repository.saveAndFlush(changed));
    }

    void remove(LimitSubject subject, Revision seen) {
        var own = repository.findBySubject(subject.text());
        seen.mustBe(own.map(QuotaOverride::revision).orElse(QuotaView.NOT_OVERRIDDEN));
        own.ifPresent(repository::delete);
    }

    private static QuotaView view(QuotaOverride own) {
        return new QuotaView(own.subject(), own.quota(), true, own.revision());
    }
}
