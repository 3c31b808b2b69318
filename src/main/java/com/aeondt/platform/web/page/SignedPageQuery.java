package com.aeondt.platform.web.page;

import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;

/**
 * The page asked for, and the means to sign the cursor of the next one.
 *
 * @param query tenant, path and every parameter but the page's own, in one canonical text
 */
record SignedPageQuery(PageRequest request, String query, CursorCodec cursors) implements PageQuery {

    @Override
    public <T> Page<T> page(Slice<T> slice) {
        return new Page<>(
                slice.items(),
                slice.next().map(key -> cursors.write(query, key)).orElse(null));
    }
}
