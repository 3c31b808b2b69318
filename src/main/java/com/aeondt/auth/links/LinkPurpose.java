package com.aeondt.auth.links;

/** What a link is good for. */
public enum LinkPurpose {
    INVITATION,
    PASSWORD_RESET
}
