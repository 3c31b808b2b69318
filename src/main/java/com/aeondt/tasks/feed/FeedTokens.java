package com.aeondt.tasks.feed;

import com.aeondt.auth.MemberDirectory;
import com.aeondt.auth.Scope;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of feeds: each user makes and withdraws their own. */
@Service
@Transactional
public class FeedTokens {

    private final FeedTokenRepository repository;
    private final MemberDirectory members;
    private final BusinessTime time;

    FeedTokens(FeedTokenRepository repository, MemberDirectory members, BusinessTime time) {
        this.repository = repository;
        this.members = members;
        this.time = time;
    }

    /**
     * A token that was just made.
     *
     * @param token its readable form, shown only now
     */
    public record Issued(FeedTokenView view, String token) {}

    /**
     * Makes a token of the calling user.
     *
     * @throws AeonException {@link FeedError#USERS_ONLY}
     */
    public Issued issue(String name) {
        if (Caller.current().kind() != Caller.Kind.USER) {
            throw new AeonException(FeedError.USERS_ONLY, "A feed token belongs to a user; an API key needs none.");
        }
        var secret = FeedSecret.generate(Tenant.current());
        var token = repository.saveAndFlush(new FeedToken(Person.current(), name, secret, time.now()));
        return new Issued(token.toView(), secret.text());
    }

    /** The caller's own, oldest first. */
    @Transactional(readOnly = true)
    public Slice<FeedTokenView> list(PageRequest page) {
        var rows = repository.ofOwner(Caller.current().id(), Pages.after(page), Pages.limit(page)).stream()
                .map(FeedToken::toView)
                .toList();
        return Slice.of(rows, page.limit(), token -> Pages.key(token.id()));
    }

    /** Withdraws one of the caller's own. */
    public void withdraw(UUID id, Revision seen) {
        var token = repository
                .findById(id)
                .filter(found -> found.owner().equals(Caller.current().id()))
                .orElseThrow(() -> new AeonException(FeedError.TOKEN_NOT_FOUND, "You have no feed token " + id + "."));
        seen.mustBe(token.toView().revision());
        repository.delete(repository.save(token.withdrawn()));
    }

    /** Whether the token is a living one of the current tenant, whose owner may read tasks now. */
    @Transactional(readOnly = true)
    boolean opens(FeedSecret secret) {
        return repository
                .findByHash(secret.hash())
                .filter(token -> token.is(secret) && members.may(token.owner(), Scope.WORK_READ.text()))
                .isPresent();
    }
}
