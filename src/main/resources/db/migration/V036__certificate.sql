-- What people may show for what they did. Rows are only added. Rows of people and runs belong to other rooms.
create table certificate (
    id uuid primary key,
    -- random: who knows it may ask whether the certificate is real
    number varchar(40) not null,
    -- COURSE or TRAINER
    kind varchar(20) not null,
    person uuid not null,
    run_id uuid not null,
    enrolment_id uuid not null,
    edition varchar(64) not null,
    -- what it says beside name and dates, as it was when it was issued, in every language
    facts text not null,
    issued_by uuid not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    -- the one before, of another run
    renews uuid references certificate (id),
    constraint certificate_number unique (number),
    constraint certificate_once unique (enrolment_id, kind)
);

create index certificate_person on certificate (person);
create index certificate_run on certificate (run_id);
create index certificate_expires on certificate (expires_at);

create table certificate_step (
    id uuid primary key,
    certificate uuid not null references certificate (id),
    n integer not null,
    -- SUSPENDED, REINSTATED, REVOKED or RENEWED
    kind varchar(20) not null,
    reason varchar(1000) not null,
    made_by uuid not null,
    made_at timestamp(6) with time zone not null,
    constraint certificate_step_n unique (certificate, n)
);
