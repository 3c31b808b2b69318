package com.aeondt.auth.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenantCatalogueTests {

    @Test
    void whatRefersGoesBeforeWhatIsReferredTo() {
        var order = TenantCatalogue.inDeletionOrder(List.of(
                table("a.parent", true), table("b.child", true, "a.parent"), table("c.grandchild", true, "b.child")));

        assertThat(order).extracting(TenantTable::name).containsExactly("c.grandchild", "b.child", "a.parent");
    }

    @Test
    void whatMayNotBeRemovedIsLeftAlone() {
        var order = TenantCatalogue.inDeletionOrder(List.of(table("a.audit", false), table("b.task", true, "x.other")));

        assertThat(order).extracting(TenantTable::name).containsExactly("b.task");
    }

    @Test
    void aCircleIsNoticed() {
        var circle = List.of(table("a.one", true, "b.two"), table("b.two", true, "a.one"));

        assertThatThrownBy(() -> TenantCatalogue.inDeletionOrder(circle)).isInstanceOf(IllegalStateException.class);
    }

    private static TenantTable table(String name, boolean deletable, String... refersTo) {
        return new TenantTable(name, List.of("id"), deletable, List.of(refersTo));
    }
}
