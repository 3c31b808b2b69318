package com.aeondt.auth.tenants;

/** Whether a tenant can be used. */
public enum TenantState {
    ACTIVE,
    /** Its data stays, nobody gets in. */
    SUSPENDED,
    /** It is on its way out of every store. */
    DELETING
}
