/**
 * Entities and relationships in PostgreSQL: what each source says, and what follows from it.
 *
 * <p>A merge lets one id count as another. Merges that stand are a forest of pointers, and an id counts for the end of its chain.
 * Statements, and the ends of relationships, keep the id that they were made about; all else is worked out from them and from the merges that
 * stand, so it is what it would be if only these had ever been made:
 *
 * <ul>
 *   <li>With A merged into B and B into C, all three count as C. Undoing A lets A stand for itself and leaves B within C; undoing B lets B
 *       stand with A within it. In whichever order merges are undone, the outcome is the same.
 *   <li>What was said about A, and linked to A, while it counted as C leaves with A; what was said about C, and linked to C, stays.
 *   <li>Relationships are not merged. Two that lead to one entity since a merge stay two, each with its sources, and part again; one between
 *       A and C leads from C to C meanwhile.
 *   <li>A merge stands when what is merged is deleted or taken back, so that importing it again makes no second entity. It is undone through
 *       what the id counts for, which somebody has to say something about; about the merged id nobody has to: undoing takes its relationships away
 *       from C all the same.
 * </ul>
 */
@NullMarked
package com.aeondt.graph.model;

import org.jspecify.annotations.NullMarked;
