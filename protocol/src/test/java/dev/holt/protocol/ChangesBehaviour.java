package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient.Following;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a client hears of changes. */
public abstract class ChangesBehaviour extends ServerBehaviour {

    private static final String OTHER = "test://note/image";

    private final TestChanges changes;

    protected ChangesBehaviour(TestServer.Start start) {
        this(start, new TestOffer());
    }

    private ChangesBehaviour(TestServer.Start start, TestOffer offer) {
        super(start, offer.catalog());
        this.changes = offer.changes();
    }

    @Test
    void followedResource_isToldWhenItChanges() {
        client().follow(TestOffer.NOTE);

        changes.update(TestOffer.NOTE);

        assertThat(updateOf(TestOffer.NOTE)).isNotNull();
    }

    @Test
    void resourceThatIsNotFollowed_isNotTold() {
        client().follow(TestOffer.NOTE);

        changes.fireAtAll(new Change.Updated(OTHER));
        changes.update(TestOffer.NOTE);

        assertThat(updateOf(TestOffer.NOTE)).isNotNull();
        assertThat(client().notifications()).noneMatch(each -> isUpdate(each, OTHER));
    }

    @Test
    void changedLists_areTold() {
        client().follow();

        changes.fireAtAll(new Change.Tools());
        changes.fireAtAll(new Change.Prompts());
        changes.fireAtAll(new Change.Resources());

        for (String list : new String[] {"tools", "prompts", "resources"}) {
            String method = "notifications/" + list + "/list_changed";
            assertThat(client().awaitNotification(each -> method.equals(each.get("method"))))
                    .isNotNull();
        }
    }

    @Test
    void resourceNoLongerFollowed_isNotTold() {
        Following first = client().follow(TestOffer.NOTE);
        client().unfollow(first);
        client().follow(OTHER);

        changes.update(TestOffer.NOTE);
        changes.update(OTHER);

        assertThat(updateOf(OTHER)).isNotNull();
        assertThat(client().notifications()).noneMatch(each -> isUpdate(each, TestOffer.NOTE));
    }

    @Test
    void clientThatLeaves_isForgotten() throws InterruptedException {
        client().follow(TestOffer.NOTE);
        assertThat(changes.interests()).isNotEmpty();

        client().close();

        assertThat(changes.awaitListeners(0)).isTrue();
    }

    private Map<String, Object> updateOf(String uri) {
        return client().awaitNotification(each -> isUpdate(each, uri));
    }

    private static boolean isUpdate(Map<String, Object> notification, String uri) {
        return "notifications/resources/updated".equals(notification.get("method"))
                && notification.get("params") instanceof Map<?, ?> params
                && uri.equals(params.get("uri"));
    }
}
