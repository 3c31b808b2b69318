-- Which purposes there are, the code says; here only their form is checked.
alter table platform.signing_key drop constraint signing_key_purpose_check;
alter table platform.signing_key add constraint signing_key_purpose_check check (purpose ~ '^[a-z]+(-[a-z]+)*$');
