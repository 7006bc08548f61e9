//! Leadwire: a self-hosted server with which a company runs a lead-referral partner programme.

pub mod access;
pub mod app;
pub mod billing;
pub mod cli;
pub mod config;
pub mod db;
pub mod demo;
pub mod home;
pub mod jobs;
pub mod ledger;
pub mod mail;
pub mod outside;
pub mod partners;
pub mod payouts;
pub mod pipeline;
pub mod programmes;
pub mod referrals;
pub mod rewards;
pub mod routes;
pub mod schedule;
pub mod secrets;
pub mod serve;
pub mod web;
