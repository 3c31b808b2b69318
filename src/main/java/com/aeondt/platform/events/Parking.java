package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;

/** Where events go that a projection cannot apply. */
interface Parking {

    /** Puts the event aside with the reason; again for the same event replaces the reason. */
    void park(String projection, LoggedEvent event, String reason);

    /** Takes it back. */
    void unpark(String projection, LoggedEvent event);
}
