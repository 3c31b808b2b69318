package com.aeondt.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

/** What whoever delivers letters keeps to. */
abstract class MailTransportContract {

    static final String FROM = "aeon@example.org";
    private static final String TO = "ada@example.org";

    abstract MailTransport transport();

    /** What has arrived, read from where it has arrived. */
    abstract List<MimeMessage> arrived() throws Exception;

    /** From now on nothing can be delivered. */
    abstract void breakDown() throws Exception;

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        var id = UUID.randomUUID();

        transport().deliver(id, new Mail(TO, "Willkommen bei Müller & Söhne ✓", "Guten Tag, Frau Özdemir\nbis bald\n"));

        var letter = only();
        assertThat(letter.getFrom()).extracting(Object::toString).containsExactly(FROM);
        assertThat(letter.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(TO);
        assertThat(letter.getSubject()).isEqualTo("Willkommen bei Müller & Söhne ✓");
        assertThat(text(letter)).isEqualTo("Guten Tag, Frau Özdemir\nbis bald\n");
        assertThat(letter.getMessageID()).isEqualTo("<" + id + "@aeon>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getSentDate()).isNotNull();
    }

    /** A line of one dot ends a letter in SMTP, a line that begins with "From " begins one in a mailbox. */
    @Test
    void linesThatMeanSomethingOnTheWayMeanNothing() throws Exception {
        var text = "before\n.\n..\n.hidden\nFrom nobody\n" + "long ".repeat(400) + "\nafter\n";

        transport().deliver(UUID.randomUUID(), new Mail(TO, "Lines", text));

        assertThat(text(only())).isEqualTo(text);
    }

    @Test
    void linksKeepTheirTokens() throws Exception {
        var link = "https://aeon.example.org/invitation#token=aZ09-_" + "x".repeat(120) + "=";

        transport().deliver(UUID.randomUUID(), new Mail(TO, "Link", "Open\n" + link + "\n"));

        assertThat(text(only()).lines()).contains(link);
    }

    @Test
    void anotherAttemptIsTheSameLetter() throws Exception {
        var id = UUID.randomUUID();
        var mail = new Mail(TO, "Twice", "Once\n");

        transport().deliver(id, mail);
        transport().deliver(id, mail);

        assertThat(arrived())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.getMessageID()).isEqualTo("<" + id + "@aeon>"));
    }

    @Test
    void nobodyWritesHeadersOfHisOwn() {
        assertThatThrownBy(() -> new Mail(TO, "Hello\r\nBcc: eve@example.org", ""))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Mail(TO + "\r\nBcc: eve@example.org", "Hello", ""))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        transport().deliver(UUID.randomUUID(), new Mail(TO + ", eve@example.org", "Two addresses", "")))
                .isInstanceOf(MailException.class);
    }

    @Test
    void whatCannotBeDeliveredIsToBeTriedAgain() throws Exception {
        var transport = transport();
        breakDown();

        assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), new Mail(TO, "Lost", "")))
                .isInstanceOf(MailException.class);
    }

    private MimeMessage only() throws Exception {
        assertThat(arrived()).hasSize(1);
        return arrived().getFirst();
    }

    /** The end of the last line may be taken for the end of the letter. */
    private static String text(MimeMessage letter) throws Exception {
        return String.valueOf(letter.getContent()).replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
