-- That somebody was told how many days before its end that his certificate ends, so that he is told once.
create table certificate_reminder (
    certificate uuid not null references certificate (id),
    days integer not null,
    told_at timestamp(6) with time zone not null,
    primary key (certificate, days)
);
