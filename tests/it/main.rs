//! The one binary of integration tests: a folder per room, a file per verb.

mod access;
mod billing;
mod cli;
mod db;
mod demo;
mod home;
mod jobs;
mod ledger;
mod outside;
mod partners;
mod payouts;
mod pipeline;
mod programmes;
mod referrals;
mod rewards;
mod serve;
mod support;
mod web;
mod whole_road;
