-- People, units, grants, one-time links and the audit.

create table org_unit (
    id uuid primary key,
    version integer not null,
    name varchar(200) not null,
    sort_key varchar(1000) not null,
    parent uuid references org_unit (id),
    -- ids from the root down to this unit, each followed by a slash: what begins with it is the unit and all below it
    path varchar(1000) not null unique
);

create table person (
    id uuid primary key,
    version integer not null,
    sign_in_name varchar(60) not null,
    sign_in_key varchar(60) not null unique,
    personnel_number varchar(40) not null,
    personnel_key varchar(40) not null unique,
    family varchar(100) not null,
    given varchar(100) not null,
    patronymic varchar(100) not null,
    family_latin varchar(100) not null,
    given_latin varchar(100) not null,
    patronymic_latin varchar(100) not null,
    sort_key varchar(1000) not null,
    fold varchar(1500) not null,
    unit uuid not null references org_unit (id),
    language varchar(8) not null,
    active boolean not null,
    password_hash varchar(200),
    sessions_valid_from timestamp with time zone not null,
    reset_notice timestamp with time zone
);
create index person_by_unit on person (unit, sort_key);
create index person_by_name on person (sort_key);

create table person_grant (
    id uuid primary key,
    version integer not null,
    person uuid not null references person (id),
    role varchar(20) not null,
    scope_kind varchar(20) not null,
    scope_id uuid,
    granted_by uuid,
    granted_at timestamp with time zone not null,
    revoked_by uuid,
    revoked_at timestamp with time zone
);
create index grant_by_person on person_grant (person, role);
create index grant_by_role on person_grant (role);

create table one_time_link (
    id uuid primary key,
    version integer not null,
    token_hash varchar(64) not null unique,
    purpose varchar(20) not null,
    person uuid references person (id),
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    replaced_at timestamp with time zone
);
create index link_by_person on one_time_link (person);

create table audit_row (
    position bigint primary key,
    happened_at timestamp with time zone not null,
    actor uuid,
    action varchar(80) not null,
    subject varchar(200) not null,
    details varchar(4000) not null,
    previous_hash varchar(64) not null,
    row_hash varchar(64) not null
);
create index audit_by_time on audit_row (happened_at);
create index audit_by_actor on audit_row (actor, position);
create index audit_by_subject on audit_row (subject, position);
create index audit_by_action on audit_row (action, position);

-- One row: the end of the chain. Locking it puts the writers in a line.
create table audit_head (
    id integer primary key,
    last_position bigint not null,
    last_hash varchar(64) not null
);
insert into audit_head (id, last_position, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
